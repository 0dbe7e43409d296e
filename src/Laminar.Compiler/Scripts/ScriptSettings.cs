namespace Laminar.Compiler.Scripts;

/// <summary>What SET says, for the whole script. Null where nothing is said: the command line's word goes before.</summary>
/// <param name="BadRows">"fail" or "skip": what happens to rows that cannot be read.</param>
/// <param name="Format">"table", "csv" or "jsonl": how results on standard output are written.</param>
/// <param name="UnboundedState">State that may grow without end is meant.</param>
public sealed record ScriptSettings(string? BadRows = null, string? Format = null, bool UnboundedState = false);
