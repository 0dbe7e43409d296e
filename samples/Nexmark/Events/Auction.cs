using Laminar;

namespace Nexmark.Events;

/// <summary>Something that is for sale until it expires.</summary>
[Stream(EventTime = nameof(DateTime))]
public readonly record struct Auction(
    long Id, Utf8 ItemName, Utf8 Description, long InitialBid, long Reserve, Timestamp DateTime, Timestamp Expires, long Seller, long Category, Utf8 Extra);
