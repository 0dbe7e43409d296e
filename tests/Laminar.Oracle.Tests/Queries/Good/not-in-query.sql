SELECT Symbol, Ts FROM Trade WHERE Symbol NOT IN (SELECT b.Symbol FROM Trade b WHERE b.Sell AND b.Ts > Trade.Ts AND b.Ts <= Trade.Ts + INTERVAL '30' SECOND) AND NOT Sell
