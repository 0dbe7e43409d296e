namespace Laminar.Analyzers.HotPath;

/// <summary>A line of the lists: the member or members, the rule that forbids them (null: clean), and the reason that heads its group.</summary>
internal sealed record KnownMember(string Name, string? Rule, string Group);
