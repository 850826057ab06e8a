// Runs the programs that the command line names on Typhon, one after the other.
for (const name of process.argv.slice(2)) {
  console.log(`@program ${name}`);
  try {
    const program = await import(`./src/${name}.py`);
    await program.main?.();
  } catch (error) {
    console.log(`@raised ${error}`);
  }
}
console.log("@end");
