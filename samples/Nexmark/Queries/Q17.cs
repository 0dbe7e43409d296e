using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>The bids of each auction and day: how many, and their prices.</summary>
[StreamQuery("""
    SELECT auction, DATE_FORMAT(date_time, 'yyyy-MM-dd') AS day, COUNT(*) AS total_bids,
           COUNT(*) FILTER (WHERE price < 10000) AS rank1_bids,
           COUNT(*) FILTER (WHERE price >= 10000 AND price < 1000000) AS rank2_bids,
           COUNT(*) FILTER (WHERE price >= 1000000) AS rank3_bids,
           MIN(price) AS min_price, MAX(price) AS max_price, AVG(price) AS avg_price, SUM(price) AS sum_price
    FROM Bid
    GROUP BY auction, DATE_FORMAT(date_time, 'yyyy-MM-dd')
    """, State = StateBound.Unbounded)]
public partial class Q17;
