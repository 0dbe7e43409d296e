SELECT md5(symbol), left(encode(sha256(convert_to(note, 'UTF8')), 'hex'), 8), to_hex(quantity) FROM every_trade
