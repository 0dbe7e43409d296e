using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>What a query in an expression stands for, over the row that it has been joined to.</summary>
/// <param name="Syntax">The query: that very one, and not one that says the same.</param>
internal sealed record ScalarValue(ScalarQuerySyntax Syntax, Expr Value);

/// <summary>What a query in HAVING stands for, over the row of a group and what has been joined to it: while a SELECT is bound, before the rest is over that row.</summary>
internal sealed record GroupValueExpr(Expr Value) : Expr(Value.Type, Value.Nullable);
