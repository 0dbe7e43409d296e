using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>A parameter of a user's method.</summary>
/// <param name="Type">Its SQL type.</param>
/// <param name="Clr">Its C# type, a canonical one.</param>
/// <param name="Nullable">It takes NULL. For other parameters a NULL makes a function's result NULL, and an aggregate passes the row over.</param>
public sealed record UserParameter(SqlType Type, ClrKind Clr, bool Nullable);
