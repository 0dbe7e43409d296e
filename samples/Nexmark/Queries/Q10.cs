using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Every bid with its day and its minute, for a log that is divided by them.</summary>
[StreamQuery("""
    SELECT auction, bidder, price, date_time, extra, DATE_FORMAT(date_time, 'yyyy-MM-dd') AS day, DATE_FORMAT(date_time, 'HH:mm') AS minute
    FROM Bid
    """)]
public partial class Q10;
