using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>The auctions with the most bids in the last ten seconds, every two seconds.</summary>
[StreamQuery("""
    WITH counts AS (
        SELECT auction, COUNT(*) AS num, window_start AS starttime, window_end AS endtime
        FROM Bid
        GROUP BY auction, HOP(date_time, INTERVAL '2' SECOND, INTERVAL '10' SECOND)
        LATE DATA DROP)
    SELECT c.auction, c.num
    FROM counts AS c
    JOIN (SELECT MAX(num) AS maxn, starttime, endtime FROM counts GROUP BY starttime, endtime) AS m
      ON c.starttime = m.starttime AND c.endtime = m.endtime
    WHERE c.num >= m.maxn
    """)]
public partial class Q5;
