using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>The last bid that each bidder made for each auction.</summary>
[StreamQuery("""
    SELECT auction, bidder, price, channel, url, date_time, extra
    FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY bidder, auction ORDER BY date_time DESC) AS rank_number FROM Bid)
    WHERE rank_number <= 1
    """, State = StateBound.Unbounded)]
public partial class Q18;
