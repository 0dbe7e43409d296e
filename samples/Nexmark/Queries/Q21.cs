using Laminar;
using Nexmark.Events;

namespace Nexmark.Queries;

/// <summary>Every bid whose channel has a number, by name or in its address.</summary>
[StreamQuery("""
    SELECT auction, bidder, price, channel,
           CASE LOWER(channel) WHEN 'apple' THEN '0' WHEN 'google' THEN '1' WHEN 'facebook' THEN '2' WHEN 'baidu' THEN '3'
                ELSE REGEXP_EXTRACT(url, '(&|^)channel_id=([^&]*)', 2) END AS channel_id
    FROM Bid
    WHERE REGEXP_EXTRACT(url, '(&|^)channel_id=([^&]*)', 2) IS NOT NULL OR LOWER(channel) IN ('apple', 'google', 'facebook', 'baidu')
    """)]
public partial class Q21;
