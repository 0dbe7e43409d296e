using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Operators;

namespace Laminar.Core.Tests.Joins.Asof;

/// <summary>Every left row's answer, by looking through all right rows once all are there.</summary>
internal sealed class Model<TPolicy> where TPolicy : struct, IPolicy
{
    private readonly List<Ask> _asks = [];
    private readonly List<Quote> _quotes = [];
    private long _left = long.MinValue;
    private long _right = long.MinValue;

    public long Late { get; private set; }

    public long Bad { get; private set; }

    public void Left(Ask row)
    {
        if (row.Time < _left)
        {
            Late++;
        }
        else
        {
            _asks.Add(row);
        }
    }

    public void Right(Quote row)
    {
        if (row.Kind == ChangeKind.UpdateBefore)
        {
            return;
        }

        if (row.Kind == ChangeKind.Delete)
        {
            row = row with { Time = long.Max(row.Time, _right) };
        }

        if (row.Time < _right)
        {
            Late++;
        }
        else
        {
            _quotes.Add(row);
        }
    }

    public void AdvanceLeft(long watermark) => _left = long.Max(_left, watermark);

    public void AdvanceRight(long watermark) => _right = long.Max(_right, watermark);

    public List<Answered> Answers()
    {
        Bad = 0;
        var quotes = _quotes.Select((quote, i) => (Quote: quote, Order: i)).OrderBy(x => x.Quote.Time).ThenBy(x => x.Order).Select(x => x.Quote).ToList();
        return [.. _asks.OrderBy(ask => ask.Time).SelectMany(ask => Answer(ask, quotes))];
    }

    private IEnumerable<Answered> Answer(Ask ask, List<Quote> quotes)
    {
        var of = quotes.Where(quote => quote.Key == ask.Key && ask.Key >= 0).ToList();
        var before = of.Where(quote => quote.Time < ask.Time || (quote.Time == ask.Time && (TPolicy.TakesEqual || TPolicy.Direction == AsofDirection.Nearest))).Cast<Quote?>().LastOrDefault();
        var after = of.Where(quote => quote.Time > ask.Time || (quote.Time == ask.Time && TPolicy.TakesEqual)).Cast<Quote?>().FirstOrDefault();
        before = before is { } b && (b.Kind == ChangeKind.Delete || (TPolicy.Before != long.MaxValue && ask.Time - b.Time > TPolicy.Before)) ? null : before;
        after = after is { } a && a.Time - ask.Time > TPolicy.After ? null : after;
        var quote = TPolicy.Direction switch
        {
            AsofDirection.Preceding => before,
            AsofDirection.Following => after,
            _ => before is null || (after is not null && after.Value.Time - ask.Time < ask.Time - before.Value.Time) ? after : before,
        };
        if (TPolicy.HasCondition && quote is { } pair)
        {
            if ((ask.Number + pair.Number) % 9 == 0)
            {
                Bad++;
                yield break;
            }

            quote = (ask.Number + pair.Number) % 2 == 0 ? quote : null;
        }

        if (quote is { } found)
        {
            yield return new(ask.Number, ask.Word.ToString(), found.Number, found.Word.ToString());
        }
        else if (TPolicy.KeepsLeft)
        {
            yield return new(ask.Number, ask.Word.ToString(), -1, "");
        }
    }
}
