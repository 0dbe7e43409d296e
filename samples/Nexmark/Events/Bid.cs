using Laminar;

namespace Nexmark.Events;

/// <summary>What somebody would pay.</summary>
[Stream(EventTime = nameof(DateTime))]
public readonly record struct Bid(long Auction, long Bidder, long Price, Utf8 Channel, Utf8 Url, Timestamp DateTime, Utf8 Extra);
