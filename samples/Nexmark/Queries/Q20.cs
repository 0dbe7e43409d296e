using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Every bid for things of category 10, with the auction.</summary>
[StreamQuery("""
    SELECT b.auction, b.bidder, b.price, b.channel, b.url, b.date_time, b.extra, a.item_name, a.description, a.initial_bid, a.reserve,
           a.date_time AS auction_date_time, a.expires, a.seller, a.category, a.extra AS auction_extra
    FROM Bid AS b JOIN Auction AS a ON b.auction = a.id
    WHERE a.category = 10
    """, State = StateBound.Unbounded)]
public partial class Q20;
