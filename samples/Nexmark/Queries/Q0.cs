using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Every bid as it is: what it costs to pass rows through.</summary>
[StreamQuery("""
    SELECT auction, bidder, price, date_time, extra FROM Bid
    """)]
public partial class Q0;
