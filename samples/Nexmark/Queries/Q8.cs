using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Who has come, and begun to sell, within the same ten seconds.</summary>
[StreamQuery("""
    SELECT p.id, p.name, p.starttime
    FROM (
        SELECT id, name, window_start AS starttime, window_end AS endtime
        FROM Person GROUP BY id, name, TUMBLE(date_time, INTERVAL '10' SECOND) LATE DATA DROP) AS p
    JOIN (
        SELECT seller, window_start AS starttime, window_end AS endtime
        FROM Auction GROUP BY seller, TUMBLE(date_time, INTERVAL '10' SECOND) LATE DATA DROP) AS a
      ON p.id = a.seller AND p.starttime = a.starttime AND p.endtime = a.endtime
    """)]
public partial class Q8;
