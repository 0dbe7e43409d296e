namespace Laminar.Compiler.Catalog;

/// <summary>A field of a ROW.</summary>
public sealed record RowField(string Name, SqlType Type);
