using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>How many bids each bidder makes in ten seconds of the clock.</summary>
[StreamQuery("""
    SELECT bidder, COUNT(*) AS bid_count, window_start AS starttime, window_end AS endtime
    FROM Bid
    GROUP BY bidder, TUMBLE(PROCTIME(), INTERVAL '10' SECOND)
    """)]
public partial class Q12;
