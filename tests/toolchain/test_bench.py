"""The bench compares what it says it compares."""

import unittest

from typhon_dev.benchmark import figures


class FigureTest(unittest.TestCase):
    def test_calls_are_compared_by_the_least_and_with_the_peers_quickest_way(self) -> None:
        ours = [{job: {"min": nanoseconds} for job in figures.CALLS} for nanoseconds in (30.0, 10.0)]
        peer = [
            {name: {"min": nanoseconds} for job in figures.CALLS for name, nanoseconds in
             ((job, 200.0), (f"{job} (another)", 100.0))}
            for _ in range(2)
        ]
        made = {figure.name: figure for figure in figures._call_figures("node", (ours, peer))}
        for job, (_, reach) in figures.CALLS.items():
            figure = made[f"node-{job}"]
            self.assertEqual(figure.ratio, 0.1, job)
            self.assertEqual(figure.peer_way, "another", job)
            self.assertEqual(figure.reached, reach is None or reach >= 0.1, job)

    def test_an_amount_that_has_to_be_reached(self) -> None:
        figure = figures.Figure("start", "start", "ms", [70.0, 50.0, 90.0], [1000.0], most=60.0)
        self.assertFalse(figure.reached)
        figure = figures.Figure("start", "start", "ms", [70.0, 50.0, 40.0], [1000.0], most=60.0)
        self.assertTrue(figure.reached)


if __name__ == "__main__":
    unittest.main()
