using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>The average of each category's winning bids.</summary>
[StreamQuery("""
    SELECT category, AVG(final) AS final
    FROM (
        SELECT MAX(b.price) AS final, a.category
        FROM Auction AS a JOIN Bid AS b ON a.id = b.auction AND b.date_time BETWEEN a.date_time AND a.expires
        GROUP BY a.id, a.category)
    GROUP BY category
    """, State = StateBound.Unbounded)]
public partial class Q4;
