SELECT quantity & 6, quantity | 1, quantity # 3, ~quantity, quantity << 2, quantity >> 1, bit_count(quantity::bit(32)) FROM every_trade
