using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Every bid of somebody who also sells, with the person and what they sell.</summary>
[StreamQuery("""
    SELECT b.bidder, b.price, b.channel, b.url, b.extra AS bid_extra,
           p.id AS person_id, p.name, p.email_address, p.credit_card, p.city, p.state, p.extra AS person_extra,
           a.item_name, a.description, a.initial_bid, a.reserve, a.date_time AS auction_date_time, a.expires, a.seller, a.category, a.extra AS auction_extra
    FROM Bid AS b JOIN Person AS p ON p.id = b.bidder JOIN Auction AS a ON a.seller = b.bidder
    """, State = StateBound.Unbounded)]
public partial class Q23;
