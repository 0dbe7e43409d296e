using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>A parameter of a user's method.</summary>
/// <param name="Type">Its SQL type.</param>
/// <param name="Clr">Its C# type, a canonical one.</param>
/// <param name="Nullable">It takes NULL. For other parameters a NULL makes a function's result NULL, and an aggregate passes the row over.</param>
public sealed record UserParameter(SqlType Type, ClrKind Clr, bool Nullable)
{
    /// <summary>It takes the whole row of a stream: its C# type, with global:: in front. It then has no SQL type.</summary>
    public string? RowType { get; init; }

    /// <summary>The columns that the method reads of that row, by name; none where that cannot be told, and all may be read.</summary>
    public EquatableArray<string> Reads { get; init; }
}
