using Laminar;

namespace Spikes;

/// <summary>Seconds in which a symbol's price went through more than four percent.</summary>
[StreamQuery("""
    SELECT window_end, symbol, MIN(price) AS low, MAX(price) AS high, SUM(quantity) AS quantity
    FROM Trade
    GROUP BY symbol, TUMBLE(ts, INTERVAL '1' SECOND)
    HAVING MAX(price) > MIN(price) * 1.04
    LATE DATA DROP
    """)]
public partial class Spike;
