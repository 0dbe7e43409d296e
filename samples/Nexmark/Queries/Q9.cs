using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>The winning bid of each auction.</summary>
[StreamQuery("""
    SELECT id, item_name, description, initial_bid, reserve, date_time, expires, seller, category, extra,
           auction, bidder, price, bid_date_time, bid_extra
    FROM (
        SELECT a.*, b.auction, b.bidder, b.price, b.date_time AS bid_date_time, b.extra AS bid_extra,
               ROW_NUMBER() OVER (PARTITION BY a.id ORDER BY b.price DESC, b.date_time) AS rownum
        FROM Auction AS a JOIN Bid AS b ON a.id = b.auction AND b.date_time BETWEEN a.date_time AND a.expires)
    WHERE rownum <= 1
    """, State = StateBound.Unbounded)]
public partial class Q9;
