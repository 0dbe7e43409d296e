namespace Laminar.Oracle.Rows;

/// <summary>A stream without event time: it can be filtered and projected.</summary>
[Stream]
public readonly record struct Plain(int A, int? B, string Text, double X, bool Flag);
