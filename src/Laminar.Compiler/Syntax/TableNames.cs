using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Syntax;

/// <summary>The tables a query reads, and the functions it calls.</summary>
public static class TableNames
{
    /// <summary>Each once, in the order met, without the names that a WITH in scope defines.</summary>
    public static EquatableArray<QualifiedName> In(QuerySyntax query)
    {
        var walk = new Walk();
        walk.Query(query, Array.Empty<Identifier>());
        return walk.Found.ToEquatableArray();
    }

    /// <summary>The names of all calls, each once.</summary>
    public static EquatableArray<QualifiedName> CallsIn(QuerySyntax query)
    {
        var walk = new Walk();
        walk.Query(query, Array.Empty<Identifier>());
        return walk.Calls.ToEquatableArray();
    }

    private sealed class Walk
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly HashSet<string> _called = new(StringComparer.Ordinal);

        public List<QualifiedName> Calls { get; } = new();

        public List<QualifiedName> Found { get; } = new();

        /// <summary>A WITH query sees those before it, not itself: WITH t AS (SELECT … FROM t) reads the table t.</summary>
        public void Query(QuerySyntax query, Identifier[] scope)
        {
            foreach (var cte in query.With)
            {
                Query(cte.Query, scope);
                scope = scope.Append(cte.Name).ToArray();
            }

            Body(query.Body, scope);
            Expressions(query.OrderBy.Select(o => o.Expression).Concat(new[] { query.Limit, query.AllowLateness, query.Emit?.Interval, query.StateTtl?.Interval }), scope);
        }

        private void Body(QueryBody body, Identifier[] scope)
        {
            switch (body)
            {
                case SelectSyntax select:
                    From(select.From, scope);
                    Expressions(select.Items.Select(i => i.Expression).Concat(select.GroupBy.SelectMany(g => g.Sets).SelectMany(s => s)), scope);
                    Expressions(new[] { select.Where, select.Having }, scope);
                    break;
                case SetSyntax set:
                    Body(set.Left, scope);
                    Body(set.Right, scope);
                    break;
                case ParenthesizedBody inner:
                    Query(inner.Query, scope);
                    break;
                case ValuesSyntax values:
                    Expressions(values.Rows.SelectMany(r => r), scope);
                    break;
            }
        }

        private void From(FromSyntax? from, Identifier[] scope)
        {
            switch (from)
            {
                case TableSyntax table:
                    Table(table.Name, scope);
                    break;
                case DerivedTableSyntax derived:
                    Query(derived.Query, scope);
                    break;
                case TableFunctionSyntax function:
                    From(function.Input, scope);
                    Expressions(function.Arguments, scope);
                    break;
                case JoinSyntax join:
                    From(join.Left, scope);
                    From(join.Right, scope);
                    Expressions(new[] { join.On, join.MatchCondition }, scope);
                    break;
                case MatchRecognizeSyntax match:
                    From(match.Input, scope);
                    Expressions(match.Measures.Select(x => x.Expression).Concat(match.Definitions.Select(x => x.Condition)), scope);
                    break;
            }
        }

        private void Table(QualifiedName name, Identifier[] scope)
        {
            var isCte = name.Parts.Count == 1 && scope.Any(c => string.Equals(c.Text, name.Last.Text, StringComparison.OrdinalIgnoreCase));
            if (!isCte && name.Last.Text.Length > 0 && _seen.Add(name.ToString()))
            {
                Found.Add(name);
            }
        }

        private void Expressions(IEnumerable<ExpressionSyntax?> expressions, Identifier[] scope)
        {
            foreach (var expression in expressions)
            {
                if (expression is null)
                {
                    continue;
                }

                if (expression is CallSyntax call && _called.Add(call.Name.ToString()))
                {
                    Calls.Add(call.Name);
                }

                if (expression.InnerQuery() is { } query)
                {
                    Query(query, scope);
                }

                Expressions(expression.Children(), scope);
            }
        }
    }
}
