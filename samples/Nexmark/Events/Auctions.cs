using System;

namespace Nexmark.Events;

/// <summary>Makes auctions, and chooses one that is open.</summary>
public static class Auctions
{
    /// <summary>About so many auctions are open at a time.</summary>
    public const int InFlight = 100;

    /// <summary>Every so many auctions one is hot: half of the bids are for the newest hot one.</summary>
    public const int HotEvery = 100;

    private const int FirstCategory = 10;
    private const int Categories = 5;

    public static Auction At(EventStream events, long number, TextPage page)
    {
        var draw = new Draw(events.Seed, number);
        var initial = Bids.Price(ref draw);
        page.Begin();
        page.AddLetters(ref draw, 5 + (int)draw.Below(15));
        var item = page.End();
        page.Begin();
        page.AddLetters(ref draw, 20 + (int)draw.Below(80));
        var description = page.End();
        var time = events.TimeOf(number);

        // Long enough that the auctions which are open at once come to about InFlight, and never nothing.
        var horizon = events.TimeOf(number + (long)InFlight * EventStream.Round / EventStream.AuctionsInRound).Nanoseconds - time.Nanoseconds;
        var length = 1_000_000 + draw.Below(Math.Max(horizon * 2, 1)) / 1_000 * 1_000;
        return new(
            EventStream.FirstId + EventStream.AuctionsUpTo(number) - 1, item, description, initial, initial + Bids.Price(ref draw), time, new(time.Nanoseconds + length),
            People.Choose(ref draw, number, 0), FirstCategory + draw.Below(Categories), Padding.Of(page, ref draw, 300));
    }

    /// <summary>One of the auctions there are at this event: every other time the hot one.</summary>
    public static long Choose(ref Draw draw, long number)
    {
        var count = EventStream.AuctionsUpTo(number);
        if (!draw.OneIn(2))
        {
            return EventStream.FirstId + (count - 1) / HotEvery * HotEvery;
        }

        var open = Math.Min(count, InFlight);
        return EventStream.FirstId + count - open + draw.Below(open);
    }
}
