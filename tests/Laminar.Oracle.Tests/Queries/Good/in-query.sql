SELECT Symbol, Ts FROM Trade WHERE Symbol IN (SELECT Symbol FROM Trade b WHERE b.Sell AND b.Ts > Trade.Ts AND b.Ts <= Trade.Ts + INTERVAL '30' SECOND)
