using System;
using Laminar;

namespace Nexmark.Events;

/// <summary>
/// The events of an auction house, without end: of each fifty one is a person, three are auctions and 46 are bids. Event number n is a function of the seed and n alone.
/// The proportions, the hot keys and the ranges are those of the Nexmark benchmark (Tucker, Tufte, Papadimos and Maier, 2002; as Apache Beam and Flink run it).
/// </summary>
/// <param name="Seed">Equal seeds give equal events.</param>
/// <param name="EventsPerSecond">How close the times of events are: of event time, not of the clock.</param>
public sealed record EventStream(long Seed = 1, int EventsPerSecond = 10_000)
{
    public const int Round = 50;
    public const int PersonsInRound = 1;
    public const int AuctionsInRound = 3;
    public const int BidsInRound = Round - PersonsInRound - AuctionsInRound;

    /// <summary>The first person and the first auction have this number.</summary>
    public const long FirstId = 1000;

    /// <summary>When event 0 happens.</summary>
    public static Timestamp Start { get; } = Timestamp.From(new DateTime(2015, 7, 15, 0, 0, 0, DateTimeKind.Utc));

    public EventKind KindOf(long number) => (number % Round) switch
    {
        < PersonsInRound => EventKind.Person,
        < PersonsInRound + AuctionsInRound => EventKind.Auction,
        _ => EventKind.Bid,
    };

    public Timestamp TimeOf(long number) => new(Start.Nanoseconds + (long)((Int128)number * 1_000_000_000 / EventsPerSecond));

    /// <summary>How many persons there are when this event happens, itself included.</summary>
    public static long PersonsUpTo(long number) => number / Round * PersonsInRound + Math.Min(number % Round + 1, PersonsInRound);

    /// <summary>How many auctions there are when this event happens, itself included.</summary>
    public static long AuctionsUpTo(long number) => number / Round * AuctionsInRound + Math.Clamp(number % Round + 1 - PersonsInRound, 0, AuctionsInRound);
}

/// <summary>What an event is.</summary>
public enum EventKind
{
    Person,
    Auction,
    Bid,
}
