using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Who sells things of category 10 in three states. Both sides are kept, so that whoever comes later is found.</summary>
[StreamQuery("""
    SELECT p.name, p.city, p.state, a.id
    FROM Auction AS a JOIN Person AS p ON a.seller = p.id
    WHERE a.category = 10 AND p.state IN ('OR', 'ID', 'CA')
    """, State = StateBound.Unbounded)]
public partial class Q3;
