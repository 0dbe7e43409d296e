using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>The highest bids of every ten seconds.</summary>
[StreamQuery("""
    SELECT b.auction, b.bidder, b.price, b.date_time, b.extra
    FROM Bid AS b
    JOIN (
        SELECT MAX(price) AS maxprice, window_time AS at, window_start AS starttime, window_end AS endtime
        FROM Bid
        GROUP BY TUMBLE(date_time, INTERVAL '10' SECOND)
        LATE DATA DROP) AS m
      ON b.price = m.maxprice AND b.date_time BETWEEN m.at - INTERVAL '10' SECOND AND m.at
    WHERE b.date_time >= m.starttime AND b.date_time < m.endtime
    """)]
public partial class Q7;
