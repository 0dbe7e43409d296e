using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("joined", "source {join}")]
    private FromSyntax Joined()
    {
        var start = Start;
        var left = Source();
        while (JoinStart() is { } kind)
        {
            left = Join(left, kind, start);
            Grow();
        }

        return left;
    }

    /// <summary>Takes the words of a join, JOIN included, or nothing.</summary>
    private (JoinKind Kind, TextSpan Span)? JoinStart()
    {
        var first = _position;
        var kind = JoinWords();
        if (kind is null || !Accept("JOIN"))
        {
            if (_position > first)
            {
                Unexpected("JOIN");
            }

            return null;
        }

        return (kind.Value, _tokens[first].Span.To(_tokens[_position - 1].Span));
    }

    private JoinKind? JoinWords()
    {
        if (Is("JOIN") || Accept("INNER"))
        {
            return JoinKind.Inner;
        }

        if (Accept("ASOF"))
        {
            var left = Accept("LEFT");
            AcceptOuter(left);
            return left ? JoinKind.AsofLeft : JoinKind.Asof;
        }

        if (Accept("NATURAL"))
        {
            OuterWords();
            Accept("INNER");
            return JoinKind.Natural;
        }

        return Accept("TEMPORAL", "PROBE") ? JoinKind.TemporalProbe : Accept("CROSS") ? JoinKind.Cross : Accept("SEMI") ? JoinKind.Semi :
            Accept("ANTI") ? JoinKind.Anti : OuterWords();
    }

    private JoinKind? OuterWords()
    {
        if (Accept("LEFT"))
        {
            return Accept("SEMI") ? JoinKind.Semi : Accept("ANTI") ? JoinKind.Anti : Accept("ASOF") ? JoinKind.AsofLeft : AcceptOuter(JoinKind.Left);
        }

        return Accept("RIGHT") ? AcceptOuter(JoinKind.Right) : Accept("FULL") ? AcceptOuter(JoinKind.Full) : null;
    }

    private JoinKind AcceptOuter(JoinKind kind)
    {
        Accept("OUTER");
        return kind;
    }

    private void AcceptOuter(bool outer)
    {
        if (outer)
        {
            Accept("OUTER");
        }
    }

    [Grammar("join", "plain_join source condition | (CROSS | NATURAL) JOIN source | (ASOF [LEFT [OUTER]] | LEFT ASOF) JOIN source [MATCH_CONDITION '(' expression ')'] condition | probe_join")]
    [Grammar("plain_join", "[INNER | (LEFT | RIGHT | FULL) [OUTER] | [LEFT] (SEMI | ANTI)] JOIN")]
    private JoinSyntax Join(FromSyntax left, (JoinKind Kind, TextSpan Span) join, int start)
    {
        var right = Source();
        var condition = IsCall("MATCH_CONDITION") ? MatchCondition() : null;
        var (on, columns) = Condition(join);
        condition ??= IsCall("MATCH_CONDITION") ? MatchCondition() : null;
        var probe = join.Kind == JoinKind.TemporalProbe ? Probe() : null;
        return new JoinSyntax(join.Kind, left, right, on, columns, condition, probe, join.Span, Since(start));
    }

    private ExpressionSyntax MatchCondition()
    {
        Take();
        var open = Open();
        var condition = Expression();
        Close(open);
        return condition;
    }

    [Grammar("condition", "ON expression | USING columns")]
    private (ExpressionSyntax? On, EquatableArray<Identifier> Columns) Condition((JoinKind Kind, TextSpan Span) join)
    {
        var none = join.Kind is JoinKind.Cross or JoinKind.Natural;
        if (none && (Is("ON") || Is("USING")))
        {
            Fail(SyntaxRules.Unexpected, Current.Span, "no condition after this join", Current.ToString());
        }

        if (Accept("ON"))
        {
            return join.Kind == JoinKind.TemporalProbe && StartsNames() ? (null, ColumnNames()) : (Expression(), default);
        }

        if (Accept("USING"))
        {
            return (null, ColumnNames());
        }

        if (!none && Misspelt() is null)
        {
            Report(SyntaxRules.JoinCondition, join.Span, "this join");
        }

        return (null, default);
    }
}
