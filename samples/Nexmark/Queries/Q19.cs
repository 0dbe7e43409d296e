using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>The ten highest bids for each auction.</summary>
[StreamQuery("""
    SELECT *
    FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY auction ORDER BY price DESC) AS rank_number FROM Bid)
    WHERE rank_number <= 10
    """, State = StateBound.Unbounded)]
public partial class Q19;
