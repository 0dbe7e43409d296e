using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>A call with OVER, by its number in the SELECT, until its column is known.</summary>
internal sealed record OverRefExpr(int Index, SqlType Type, bool Nullable) : Expr(Type, Nullable);
