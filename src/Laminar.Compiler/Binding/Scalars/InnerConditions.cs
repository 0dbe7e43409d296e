using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>
/// What ON of inner joins says with queries that stand for values. Of rows that come out only where it holds, WHERE may as well say it, and there such queries are joined. Where one side comes out
/// unmatched ON stays, and is told so.
/// </summary>
internal sealed class InnerConditions
{
    private readonly List<ExpressionSyntax> _parts = [];
    private readonly List<(int First, int Count)> _seen = [];
    private int _tables;

    public IReadOnlyList<ExpressionSyntax> Parts => _parts;

    /// <summary>The FROM without them.</summary>
    public FromSyntax? TakeFrom(FromSyntax? from)
    {
        _tables = from is null ? 0 : Tables(from);
        return from is null ? null : Take(from, 0);
    }

    /// <summary>The scope as the ON sees it in which a part stood: tables that are joined later are hidden.</summary>
    public Scope ScopeOf(ExpressionSyntax part, Scope whole)
    {
        var (first, count) = _seen[_parts.FindIndex(x => ReferenceEquals(x, part))];
        if (whole.Tables.Count != _tables || count == _tables)
        {
            return whole;
        }

        var tables = whole.Tables.Skip(first).Take(count).ToEquatableArray();
        var hidden = Enumerable.Range(0, whole.Input.Output.Count).Where(i => !tables.Any(x => i >= x.Start && i < x.Start + x.Count));
        return whole with { Tables = tables, Hidden = new HashSet<int>(hidden) };
    }

    private static int Tables(FromSyntax from) => from switch
    {
        JoinSyntax { Kind: JoinKind.Semi or JoinKind.Anti } join => Tables(join.Left),
        JoinSyntax join => Tables(join.Left) + Tables(join.Right),
        _ => 1,
    };

    private FromSyntax Take(FromSyntax from, int first)
    {
        if (from is not JoinSyntax { Kind: JoinKind.Inner or JoinKind.Comma or JoinKind.Left or JoinKind.Semi or JoinKind.Anti } join)
        {
            return from;
        }

        var isInner = join.Kind is JoinKind.Inner or JoinKind.Comma;
        var left = Take(join.Left, first);
        var right = isInner ? Take(join.Right, first + Tables(join.Left)) : join.Right;
        var parts = isInner && join.On is { } on ? SubqueryJoin.Parts(on).ToList() : [];
        var taken = parts.Where(x => ScalarQueries.Within(x).Any()).ToList();
        _parts.AddRange(taken);
        _seen.AddRange(taken.Select(_ => (first, Tables(join))));
        var rest = parts.Except(taken).ToList();
        return taken.Count == 0 && ReferenceEquals(left, join.Left) && ReferenceEquals(right, join.Right) ? from
            : join with { Left = left, Right = right, On = taken.Count == 0 ? join.On : rest.Count == 0 ? null : rest.Aggregate((x, y) => new BinarySyntax(BinaryOp.And, x, y, y.Span, x.Span.To(y.Span))) };
    }
}
