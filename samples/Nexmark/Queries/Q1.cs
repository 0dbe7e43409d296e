using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Prices in euros.</summary>
[StreamQuery("""
    SELECT auction, bidder, 0.908 * price AS price, date_time, extra FROM Bid
    """)]
public partial class Q1;
