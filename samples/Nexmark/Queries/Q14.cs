using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Bids of a middling price with the time of day, and how often their text has a letter.</summary>
[StreamQuery("""
    SELECT auction, bidder, 0.908 * price AS price,
           CASE WHEN EXTRACT(HOUR FROM date_time) BETWEEN 8 AND 18 THEN 'dayTime'
                WHEN EXTRACT(HOUR FROM date_time) <= 6 OR EXTRACT(HOUR FROM date_time) >= 20 THEN 'nightTime'
                ELSE 'otherTime' END AS bid_time_type,
           date_time, extra, Letters.CountChar(extra, 'c') AS c_counts
    FROM Bid
    WHERE 0.908 * price > 1000000 AND 0.908 * price < 50000000
    """)]
public partial class Q14;
