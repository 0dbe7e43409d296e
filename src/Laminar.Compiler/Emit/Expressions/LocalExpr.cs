using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

/// <summary>A variable of emitted code, where an expression is evaluated once and used several times. Lives during emission only.</summary>
internal sealed record LocalExpr(string Name, ClrKind Kind, SqlType Type, bool Nullable) : Expr(Type, Nullable);
