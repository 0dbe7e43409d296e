using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>What follows a query and says when its own aggregates hand out their groups.</summary>
internal sealed record EmitClauses(EmitSyntax? Emit, ExpressionSyntax? AllowLateness)
{
    public static readonly EmitClauses None = new(null, null);

    /// <summary>LATE DATA TO, where the query's own aggregate can take it.</summary>
    public LateDataSyntax? Late { get; init; }

    /// <summary>STATE TTL as it is written.</summary>
    public StateTtlSyntax? Ttl { get; init; }

    /// <summary>And in nanoseconds; 0 where the query does not say one.</summary>
    public long StateTtl { get; init; }

    public static EmitClauses Of(QuerySyntax query) => new(query.Emit, query.AllowLateness) { Ttl = query.StateTtl };

    /// <summary>(query) EMIT …: the inner query's own clauses go first.</summary>
    public EmitClauses Over(QuerySyntax inner) => new(inner.Emit ?? Emit, inner.AllowLateness ?? AllowLateness);
}
