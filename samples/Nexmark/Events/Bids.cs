using System;
using Laminar;

namespace Nexmark.Events;

/// <summary>Makes bids.</summary>
public static class Bids
{
    private const int Channels = 10_000;

    private static readonly Utf8[] Hot = [Utf8.Literal("Google"u8), Utf8.Literal("Facebook"u8), Utf8.Literal("Baidu"u8), Utf8.Literal("Apple"u8)];

    public static Bid At(EventStream events, long number, TextPage page)
    {
        var draw = new Draw(events.Seed, number);
        var auction = Auctions.Choose(ref draw, number);
        var bidder = People.Choose(ref draw, number, 1);
        var price = Price(ref draw);

        // Half of the bids come by one of four channels, whose addresses do not name them; most of the others have an address that does.
        var hot = !draw.OneIn(2);
        var channel = (int)draw.Below(hot ? Hot.Length : Channels);
        var name = Hot[hot ? channel : 0];
        if (!hot)
        {
            page.Begin();
            page.Add("channel-"u8);
            page.Add(channel);
            name = page.End();
        }

        page.Begin();
        page.Add("https://www.nexmark.com/"u8);
        for (var i = 0; i < 3; i++)
        {
            page.AddLetters(ref draw, 3 + (int)draw.Below(3));
            page.Add("/"u8);
        }

        page.Add("item.htm?query=1"u8);
        if (!hot && !draw.OneIn(10))
        {
            page.Add("&channel_id="u8);
            page.Add(channel);
        }

        return new(auction, bidder, price, name, page.End(), events.TimeOf(number), Padding.Of(page, ref draw, 30));
    }

    /// <summary>From 1 to a million and a hundredfold of that, equally often in each power of ten.</summary>
    public static long Price(ref Draw draw) => (long)Math.Round(Math.Pow(10, draw.Fraction() * 6) * 100);
}
