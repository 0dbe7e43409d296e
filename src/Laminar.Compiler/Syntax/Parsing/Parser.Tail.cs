using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>What follows a whole query, UNION included.</summary>
internal sealed partial class Parser
{
    private QuerySyntax Tail(QuerySyntax query, int depth)
    {
        while (TailClause(query, Start) is { } longer)
        {
            query = longer;
            RecoverClause(depth);
        }

        NotSupportedTail();
        return query;
    }

    private QuerySyntax? TailClause(QuerySyntax query, int start)
    {
        if (Is("ORDER", "BY"))
        {
            Once("ORDER BY", query.OrderBy.Count > 0);
            InOrder("ORDER BY", query.Limit is not null ? "LIMIT" : query.Emit is not null ? "EMIT" : null);
            return query with { OrderBy = OrderBy() };
        }

        if (Is("LIMIT"))
        {
            Once("LIMIT", query.Limit is not null);
            InOrder("LIMIT", query.Emit is not null ? "EMIT" : null);
            Take();
            return query with { Limit = Operators(Precedence.Other) };
        }

        if (Is("EMIT"))
        {
            Once("EMIT", query.Emit is not null);
            return query with { Emit = Emit(start) };
        }

        return TimeClause(query, start) ?? SelectClauseInTail(query);
    }

    private QuerySyntax? TimeClause(QuerySyntax query, int start)
    {
        if (Is("ALLOW", "LATENESS"))
        {
            Once("ALLOW LATENESS", query.AllowLateness is not null);
            _position += 2;
            return query with { AllowLateness = Operators(Precedence.Other) };
        }

        if (Is("LATE", "DATA"))
        {
            Once("LATE DATA", query.LateData is not null);
            return query with { LateData = LateData(start) };
        }

        if (Is("STATE", "TTL"))
        {
            Once("STATE TTL", query.StateTtl is not null);
            _position += 2;
            var interval = Operators(Precedence.Other);
            return query with { StateTtl = new StateTtlSyntax(interval, Since(start)) };
        }

        return null;
    }

    /// <summary>EMIT … GROUP BY: read as if it stood where it belongs.</summary>
    private QuerySyntax? SelectClauseInTail(QuerySyntax query)
    {
        if (SelectClause() is not { } clause || query.Body is not SelectSyntax select)
        {
            return null;
        }

        InOrder(clause, TailBefore(query));
        return query with { Body = Add(select, clause, _tokens.Depth(_position)) with { Span = Since(select.Span.Start) } };
    }

    private static string TailBefore(QuerySyntax query) =>
        query.OrderBy.Count > 0 ? "ORDER BY" : query.Limit is not null ? "LIMIT" : query.Emit is not null ? "EMIT" :
        query.AllowLateness is not null ? "ALLOW LATENESS" : query.LateData is not null ? "LATE DATA" : "STATE TTL";

    private void Once(string clause, bool given)
    {
        if (given)
        {
            Report(SyntaxRules.DuplicateClause, Current.Span, clause);
        }
    }

    private void InOrder(string clause, string? later)
    {
        if (later is not null)
        {
            Report(SyntaxRules.ClauseOrder, Current.Span, clause, later);
        }
    }

    private void NotSupportedTail()
    {
        var instead = Is("OFFSET") ? "use LIMIT" : Is("FETCH") ? "use LIMIT n" : Is("QUALIFY") ? "put the query in parentheses and filter it with WHERE" : null;
        if (instead is not null)
        {
            NotSupported(Current.Span, Current.Text.ToUpperInvariant(), instead);
            _panic = true;
        }
    }

    [Grammar("late_data", "LATE DATA (DROP | TO identifier)")]
    private LateDataSyntax LateData(int start)
    {
        _position += 2;
        if (Accept("DROP"))
        {
            return new LateDataSyntax(null, Since(start));
        }

        if (!Accept("TO"))
        {
            Unexpected("TO a name, or DROP, after LATE DATA");
        }

        var target = Name("a name for the late rows");
        return new LateDataSyntax(target, Since(start));
    }

    [Grammar("emit", "EMIT (ON WINDOW CLOSE | ON WATERMARK | ON UPDATE | EVERY operand | CHANGES | FINAL)")]
    private EmitSyntax Emit(int start)
    {
        Take();
        var kind = EmitForm();
        var interval = kind == EmitKind.Every ? Operators(Precedence.Other) : null;
        return new EmitSyntax(kind, interval, Since(start));
    }

    private EmitKind EmitForm()
    {
        if (Accept("ON"))
        {
            if (Accept("WINDOW"))
            {
                Expect("CLOSE");
                return EmitKind.OnWindowClose;
            }

            return Accept("WATERMARK") ? EmitKind.OnWatermark : Accept("UPDATE") ? EmitKind.OnUpdate : NoEmit("WINDOW CLOSE, WATERMARK or UPDATE after EMIT ON");
        }

        return Accept("EVERY") ? EmitKind.Every : Accept("CHANGES") ? EmitKind.Changes : Accept("FINAL") ? EmitKind.Final :
            NoEmit("ON WINDOW CLOSE, ON WATERMARK, ON UPDATE, EVERY interval, CHANGES or FINAL after EMIT");
    }

    private EmitKind NoEmit(string expected)
    {
        Unexpected(expected);
        return EmitKind.OnWindowClose;
    }
}
