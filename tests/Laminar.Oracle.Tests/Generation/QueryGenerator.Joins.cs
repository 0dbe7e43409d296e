using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Generation;

/// <summary>Joins, and lookups.</summary>
public sealed partial class QueryGenerator
{
    /// <summary>A join of this query's source with a stream or another query; null where one of them has no event time.</summary>
    private string? Join(int nesting, out Scope output)
    {
        output = new Scope([], null);
        switch (Probes ? 0 : TellsEnds ? 6 : random.Next(7))
        {
            case 0 or 1 when Features.IsOn(Feature.AsofJoin) && !HasArrays:
                return JoinSide(nesting, null) is { } asking && JoinSide(0, other) is { } answering ? new AsofGenerator(random, Name) { Probes = Probes }.Join(asking, answering, out output) : null;
            case 2 when Features.IsOn(Feature.WindowJoin) && !HasArrays:
                return stream.EventTime < 0 ? null : new WindowJoinGenerator(random, Name).Join(StreamSide(null), StreamSide(other), out output);
            case 3 when Features.IsOn(Feature.Subquery) && !HasArrays:
                return JoinSide(nesting, null) is { } outer && JoinSide(nesting, other) is { } inner ? new SubqueryGenerator(random, Name).Where(outer, inner, out output) : null;
            default:
                var (left, right) = (JoinSide(nesting, null), JoinSide(nesting, other));
                return left is null || right is null ? null : new JoinGenerator(random, Name) { TellsEnds = TellsEnds }.Join(left, right, out output);
        }
    }

    private (StreamEntry Entry, Scope Scope) StreamSide(StreamEntry? second)
    {
        var entry = second is { EventTime: >= 0 } && random.Next(2) == 0 ? second : stream;
        return (entry, StreamScope(entry));
    }

    /// <summary>A join by equality alone, of streams and of whatever queries make.</summary>
    private string RegularJoin(int nesting, out Scope output)
    {
        var regular = new RegularJoinGenerator(random, Name);
        if (other is { EventTime: >= 0 } && stream.EventTime >= 0 && random.Next(3) == 0)
        {
            // Two streams: of one stream with itself it hangs on batches which rows are forgotten before others come.
            var (one, two) = (Name("t"), Name("t"));
            return regular.Forgetting(new(stream.Name + " AS " + one, one, StreamScope(stream)), new(other.Name + " AS " + two, two, StreamScope(other)), out output);
        }

        return regular.Join(AnySide(nesting, null), AnySide(random.Next(nesting + 1), other), out output);
    }

    /// <summary>Rows of the stream itself: what a row finds must not hang on which of two inputs has the same batch first.</summary>
    private string? Lookup(StreamEntry changing, out Scope output)
    {
        var alias = Name("t");
        return Lookup(new(stream.Name + " AS " + alias, alias, StreamScope(stream)), changing, out output);
    }

    /// <summary>Rows that have found something in the table that is asked find what groups of another stream are.</summary>
    private string? LookupBehind(StreamEntry changing, out Scope output)
    {
        var (alias, found) = (Name("t"), Name("t"));
        output = new Scope([], null);
        if (new TableLookupGenerator(random, Name).Join(new(stream.Name + " AS " + alias, alias, StreamScope(stream)), isAsked: true, out var scope) is not { } asked)
        {
            return null;
        }

        var query = Lookup(new($"({asked}) AS {found}", found, scope), changing, out output);
        (Asks, LooksBehind) = (Asks || query is not null, LooksBehind || query is not null);
        return query;
    }

    private string? Lookup(JoinGenerator.Side looking, StreamEntry changing, out Scope output)
    {
        var groups = new GroupingGenerator(random, Name).Unwindowed(changing.Name, StreamScope(changing), isOfClock: false, out var columns);
        var table = Name("q");
        var query = new LookupGenerator(random, Name).Join(looking, table, columns, out output);
        if (query is not null)
        {
            _with.Add($"{table} AS ({groups})");
        }

        return query;
    }

    /// <summary>Rows that stay, and what a table has for them; null where none of their columns can be its key.</summary>
    private string? TableLookup(int nesting, out Scope output)
    {
        if (other is not null && random.Next(5) == 0 && LookupBehind(other, out output) is { } behind)
        {
            return behind;
        }

        var left = AnySide(nesting, null);
        if (left.Scope.IsChangelog)
        {
            var alias = Name("t");
            left = new JoinGenerator.Side(stream.Name + " AS " + alias, alias, StreamScope(stream));
        }

        var lookup = new TableLookupGenerator(random, Name);
        var isAsked = random.Next(2) == 0;
        var query = lookup.Join(left, isAsked, out output);
        LooksBehind |= query is not null && Asks && !isAsked;
        Asks |= query is not null && isAsked;
        return query;
    }

    private JoinGenerator.Side AnySide(int nesting, StreamEntry? second)
    {
        var alias = Name("t");
        if (nesting == 0 || random.Next(3) == 0)
        {
            var entry = second is not null && random.Next(3) == 0 ? second : stream;
            return new JoinGenerator.Side(entry.Name + " AS " + alias, alias, StreamScope(entry));
        }

        var inner = Query(nesting - 1, outermost: false, out var scope);
        return new JoinGenerator.Side($"({inner}) AS {alias}", alias, scope with { Fields = [.. scope.Fields.Select(field => field with { Sql = field.Sql[(field.Sql.LastIndexOf('.') + 1)..] })] });
    }

    /// <param name="second">A stream that it may be instead of the first, which is read somewhere.</param>
    private JoinGenerator.Side? JoinSide(int nesting, StreamEntry? second)
    {
        var alias = Name("t");
        if (nesting == 0 || random.Next(2) == 0)
        {
            var entry = second is not null && random.Next(2) == 0 ? second : stream;
            return entry.EventTime < 0 ? null : new JoinGenerator.Side(entry.Name + " AS " + alias, alias, StreamScope(entry));
        }

        var inner = Query(nesting - 1, outermost: false, out var scope);
        return scope.Time is null || scope.IsChangelog ? null : new JoinGenerator.Side($"({inner}) AS {alias}", alias, scope);
    }
}
