using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>
/// The average of each seller's last ten winning bids, in the order in which auctions end. An auction's rows go by when it ends: its best bid is final when the watermark has passed
/// that, so that nothing is ever taken back.
/// </summary>
[StreamQuery("""
    SELECT seller, AVG(final) OVER (PARTITION BY seller ORDER BY expires ROWS BETWEEN 9 PRECEDING AND CURRENT ROW) AS final
    FROM (
        SELECT a.seller, a.expires, b.price AS final, ROW_NUMBER() OVER (PARTITION BY a.id, a.expires ORDER BY b.price DESC, b.date_time) AS rownum
        FROM AuctionEnd AS a JOIN Bid AS b ON a.id = b.auction AND b.date_time BETWEEN a.expires - INTERVAL '10' SECOND AND a.expires
        WHERE b.date_time >= a.date_time)
    WHERE rownum <= 1
    LATE DATA DROP
    """, State = StateBound.Unbounded)]
public partial class Q6;
