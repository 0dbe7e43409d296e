using System;
using Laminar;

namespace Nexmark.Events;

/// <summary>Makes persons, and chooses one who is there.</summary>
public static class People
{
    /// <summary>Of all persons only the newest so many still do something.</summary>
    public const int Active = 1000;

    /// <summary>Every so many persons one is hot: three of four auctions are sold, and three of four bids made, by the newest hot one.</summary>
    public const int HotEvery = 100;

    private static readonly string[] First = ["Ada", "Bruno", "Chen", "Dora", "Emil", "Farah", "Goran", "Hana", "Ivo", "Jun", "Kira"];
    private static readonly string[] Last = ["Abel", "Brandt", "Costa", "Duval", "Eriksen", "Fuchs", "Grau", "Holm", "Ivanov"];
    private static readonly (string State, string City)[] Cities =
    [
        ("AZ", "Phoenix"), ("CA", "Los Angeles"), ("CA", "San Francisco"), ("ID", "Boise"), ("OR", "Portland"), ("OR", "Bend"), ("WA", "Redmond"), ("WA", "Seattle"), ("WY", "Cheyenne"),
    ];

    public static Person At(EventStream events, long number, TextPage page)
    {
        var draw = new Draw(events.Seed, number);
        var first = First[draw.Below(First.Length)];
        var last = Last[draw.Below(Last.Length)];
        var (state, city) = Cities[draw.Below(Cities.Length)];
        var name = Text(page, first, " ", last);
        page.Begin();
        page.AddLetters(ref draw, 7);
        page.Add("@"u8);
        page.AddLetters(ref draw, 5);
        page.Add(".com"u8);
        var email = page.End();
        page.Begin();
        for (var i = 0; i < 4; i++)
        {
            page.Add(i == 0 ? ""u8 : " "u8);
            page.Add(1000 + draw.Below(9000));
        }

        var card = page.End();
        return new(
            EventStream.FirstId + EventStream.PersonsUpTo(number) - 1, name, email, card, Text(page, city), Text(page, state), events.TimeOf(number), Padding.Of(page, ref draw, 120));
    }

    /// <summary>Somebody of the persons there are at this event: often the hot one.</summary>
    /// <param name="hotStep">Which person next to the hot one is meant: sellers and bidders do not heat up the same.</param>
    public static long Choose(ref Draw draw, long number, int hotStep)
    {
        var count = EventStream.PersonsUpTo(number);
        if (!draw.OneIn(4))
        {
            return EventStream.FirstId + Math.Min((count - 1) / HotEvery * HotEvery + hotStep, count - 1);
        }

        var active = Math.Min(count, Active);
        return EventStream.FirstId + count - active + draw.Below(active);
    }

    private static Utf8 Text(TextPage page, params ReadOnlySpan<string> parts)
    {
        page.Begin();
        Span<byte> bytes = stackalloc byte[64];
        foreach (var part in parts)
        {
            page.Add(bytes[..System.Text.Encoding.UTF8.GetBytes(part, bytes)]);
        }

        return page.End();
    }
}
