namespace Laminar.Reference;

/// <summary>Stands in a source row for a member that cannot be converted (a date in the year 1): reading the column fails.</summary>
public sealed record Unreadable(string Reason);
