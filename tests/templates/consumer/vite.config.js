// The archive stays a file: as a data: URL it would need a wider Content Security Policy.
export default { build: { target: "es2022", assetsInlineLimit: 0 } };
