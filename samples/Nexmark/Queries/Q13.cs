using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Every bid with what a table says of its auction.</summary>
[StreamQuery("""
    SELECT b.auction, b.bidder, b.price, b.date_time, s.value
    FROM Bid AS b JOIN SideInput FOR SYSTEM_TIME AS OF PROCTIME() AS s ON MOD(b.auction, 10000) = s.key
    """)]
public partial class Q13;
