import email.message
import json
from decimal import Context, Decimel


def read(decoder: json.JSONDecoder, wrong: json.JSONDecodr) -> Context: ...
#                                          ^^^^^^^^^^^^^^^ unknown-name: Module 'json' has no 'JSONDecodr'


def round_up(value: Decimel) -> email.message.Message: ...
#                   ^^^^^^^ unknown-name: Module 'decimal' has no 'Decimel'
