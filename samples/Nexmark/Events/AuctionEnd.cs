using Laminar;

namespace Nexmark.Events;

/// <summary>An auction by when it ends. Rows come in the order in which auctions begin, and none of them runs for longer than ten seconds where there are 350 events or more in a second.</summary>
[Stream(EventTime = nameof(Expires), MaxDelay = "10s")]
public readonly record struct AuctionEnd(long Id, long Seller, Timestamp DateTime, Timestamp Expires);
