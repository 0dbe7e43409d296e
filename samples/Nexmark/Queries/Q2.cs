using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Bids for some of the auctions.</summary>
[StreamQuery("""
    SELECT auction, price FROM Bid WHERE MOD(auction, 123) = 0
    """)]
public partial class Q2;
