using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>How many bids each bidder makes at a stretch.</summary>
[StreamQuery("""
    SELECT bidder, COUNT(*) AS bid_count, window_start AS starttime, window_end AS endtime
    FROM Bid
    GROUP BY bidder, SESSION(date_time, INTERVAL '10' SECOND)
    LATE DATA DROP
    """)]
public partial class Q11;
