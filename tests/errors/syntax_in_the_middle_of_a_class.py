class Account:
    balance: int

    def deposit(self, amount: int) -> None:
        if amount = 0:
#                 ^ syntax-error: Sign '=' assigns, but a condition compares
            return
        self.balance += amount

    def withdraw(self, amount) -> None:
#                      ^^^^^^ missing-annotation: Parameter 'amount' of 'withdraw' has no annotation, so it is unknown in TypeScript
        self.balance -= amount
