namespace Laminar.Compiler.Catalog;

/// <summary>An array or list of C# as a column.</summary>
/// <param name="Element">The elements' type as C# writes it: long, long?, string.</param>
/// <param name="IsCollection">It is made by a collection expression, a List or ImmutableArray; else T[] converts to it.</param>
public sealed record ListForm(string Element, bool IsCollection);
