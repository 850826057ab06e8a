"""Stands under the standard library's ssl, so that programs can import it and prepare contexts.

Encryption is the host's: a program here opens no sockets, and fetch() brings its own TLS. So there
are all names and settings, and an SSLError where a connection would begin.
The numbers are OpenSSL 3's, which packages write down and compare.
"""

import os

OPENSSL_VERSION = "OpenSSL 3.0.0 (a stand-in without encryption)"
OPENSSL_VERSION_INFO = _OPENSSL_API_VERSION = (3, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0x30000000

_DEFAULT_CIPHERS = "DEFAULT"

HAS_ALPN = HAS_ECDH = HAS_SNI = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_PSK = HAS_SSLv2 = HAS_SSLv3 = HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLS_UNIQUE = False

PROTOCOL_SSLv23 = PROTOCOL_TLS = 2
PROTOCOL_TLSv1 = 3
PROTOCOL_TLSv1_1 = 4
PROTOCOL_TLSv1_2 = 5
PROTOCOL_TLS_CLIENT = 16
PROTOCOL_TLS_SERVER = 17

PROTO_MINIMUM_SUPPORTED = -2
PROTO_MAXIMUM_SUPPORTED = -1
PROTO_SSLv3 = 0x300
PROTO_TLSv1 = 0x301
PROTO_TLSv1_1 = 0x302
PROTO_TLSv1_2 = 0x303
PROTO_TLSv1_3 = 0x304

OP_ALL = 0x80000050
OP_CIPHER_SERVER_PREFERENCE = 1 << 22
OP_ENABLE_KTLS = 1 << 3
OP_ENABLE_MIDDLEBOX_COMPAT = 1 << 20
OP_IGNORE_UNEXPECTED_EOF = 1 << 7
OP_LEGACY_SERVER_CONNECT = 1 << 2
OP_NO_COMPRESSION = 1 << 17
OP_NO_RENEGOTIATION = 1 << 30
OP_NO_SSLv2 = 0
OP_NO_SSLv3 = 1 << 25
OP_NO_TICKET = 1 << 14
OP_NO_TLSv1 = 1 << 26
OP_NO_TLSv1_1 = 1 << 28
OP_NO_TLSv1_2 = 1 << 27
OP_NO_TLSv1_3 = 1 << 29
OP_SINGLE_DH_USE = OP_SINGLE_ECDH_USE = 0

CERT_NONE = 0
CERT_OPTIONAL = 1
CERT_REQUIRED = 2

VERIFY_DEFAULT = 0
VERIFY_CRL_CHECK_LEAF = 0x4
VERIFY_CRL_CHECK_CHAIN = 0xC
VERIFY_X509_STRICT = 0x20
VERIFY_ALLOW_PROXY_CERTS = 0x40
VERIFY_X509_TRUSTED_FIRST = 0x8000
VERIFY_X509_PARTIAL_CHAIN = 0x80000

SSL_ERROR_SSL = 1
SSL_ERROR_WANT_READ = 2
SSL_ERROR_WANT_WRITE = 3
SSL_ERROR_WANT_X509_LOOKUP = 4
SSL_ERROR_SYSCALL = 5
SSL_ERROR_ZERO_RETURN = 6
SSL_ERROR_WANT_CONNECT = 7
SSL_ERROR_EOF = 8
SSL_ERROR_INVALID_ERROR_CODE = 10

ALERT_DESCRIPTION_CLOSE_NOTIFY = 0
ALERT_DESCRIPTION_UNEXPECTED_MESSAGE = 10
ALERT_DESCRIPTION_BAD_RECORD_MAC = 20
ALERT_DESCRIPTION_RECORD_OVERFLOW = 22
ALERT_DESCRIPTION_DECOMPRESSION_FAILURE = 30
ALERT_DESCRIPTION_HANDSHAKE_FAILURE = 40
ALERT_DESCRIPTION_BAD_CERTIFICATE = 42
ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE = 43
ALERT_DESCRIPTION_CERTIFICATE_REVOKED = 44
ALERT_DESCRIPTION_CERTIFICATE_EXPIRED = 45
ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN = 46
ALERT_DESCRIPTION_ILLEGAL_PARAMETER = 47
ALERT_DESCRIPTION_UNKNOWN_CA = 48
ALERT_DESCRIPTION_ACCESS_DENIED = 49
ALERT_DESCRIPTION_DECODE_ERROR = 50
ALERT_DESCRIPTION_DECRYPT_ERROR = 51
ALERT_DESCRIPTION_PROTOCOL_VERSION = 70
ALERT_DESCRIPTION_INSUFFICIENT_SECURITY = 71
ALERT_DESCRIPTION_INTERNAL_ERROR = 80
ALERT_DESCRIPTION_USER_CANCELLED = 90
ALERT_DESCRIPTION_NO_RENEGOTIATION = 100
ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION = 110
ALERT_DESCRIPTION_CERTIFICATE_UNOBTAINABLE = 111
ALERT_DESCRIPTION_UNRECOGNIZED_NAME = 112
ALERT_DESCRIPTION_BAD_CERTIFICATE_STATUS_RESPONSE = 113
ALERT_DESCRIPTION_BAD_CERTIFICATE_HASH_VALUE = 114
ALERT_DESCRIPTION_UNKNOWN_PSK_IDENTITY = 115

HOSTFLAG_ALWAYS_CHECK_SUBJECT = 0x1
HOSTFLAG_NO_WILDCARDS = 0x2
HOSTFLAG_NO_PARTIAL_WILDCARDS = 0x4
HOSTFLAG_MULTI_LABEL_WILDCARDS = 0x8
HOSTFLAG_SINGLE_LABEL_SUBDOMAINS = 0x10
HOSTFLAG_NEVER_CHECK_SUBJECT = 0x20

ENCODING_PEM = 1
ENCODING_DER = 2


class SSLError(OSError):
    """An error of the SSL implementation."""

    library: str | None = None
    reason: str | None = None


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


def _no_encryption(*arguments: object, **options: object) -> None:
    raise SSLError(
        "There are no TLS connections of Python's own here; use the host's, for instance by "
        "pyodide.http.pyfetch() or a function of JavaScript"
    )


class _SSLContext:
    """Remembers its settings; ssl.SSLContext sets them through these descriptors."""

    __slots__ = (
        "_check_hostname", "_host_flags", "_verify_mode", "keylog_filename", "maximum_version",
        "minimum_version", "options", "post_handshake_auth", "protocol", "sni_callback",
        "verify_flags",
    )  # fmt: skip
    _msg_callback = None
    security_level = 2

    def __new__(cls, protocol: int = PROTOCOL_TLS) -> "_SSLContext":
        self = super().__new__(cls)
        is_client = protocol == PROTOCOL_TLS_CLIENT
        settings = {
            "protocol": protocol,
            "options": OP_ALL | OP_NO_SSLv3 | OP_CIPHER_SERVER_PREFERENCE | OP_NO_COMPRESSION,
            "verify_flags": VERIFY_X509_TRUSTED_FIRST,
            "minimum_version": PROTO_TLSv1_2,
            "maximum_version": PROTO_MAXIMUM_SUPPORTED,
            "keylog_filename": None,
            "sni_callback": None,
            "post_handshake_auth": False,
            "_host_flags": HOSTFLAG_NO_PARTIAL_WILDCARDS,
            "_check_hostname": is_client,
            "_verify_mode": CERT_REQUIRED if is_client else CERT_NONE,
        }
        for name, value in settings.items():
            # Not by setattr: ssl.SSLContext has properties of the same names.
            getattr(_SSLContext, name).__set__(self, value)
        return self

    @property
    def check_hostname(self) -> bool:
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value: bool) -> None:
        self._check_hostname = bool(value)
        if value and self._verify_mode == CERT_NONE:
            self._verify_mode = CERT_REQUIRED

    @property
    def verify_mode(self) -> int:
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value: int) -> None:
        if value == CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = value

    def set_default_verify_paths(self) -> None:
        pass

    def load_verify_locations(
        self, cafile: object = None, capath: object = None, cadata: object = None
    ) -> None:
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        for path in (cafile, capath):
            if path is not None:
                os.stat(path)

    def set_ciphers(self, ciphers: str) -> None:
        pass

    def get_ciphers(self) -> list[dict[str, object]]:
        return []

    def get_ca_certs(self, binary_form: bool = False) -> list[object]:
        return []

    def cert_store_stats(self) -> dict[str, int]:
        return {"x509": 0, "crl": 0, "x509_ca": 0}

    def _set_alpn_protocols(self, protocols: bytes) -> None:
        pass

    load_cert_chain = load_dh_params = set_ecdh_curve = _wrap_socket = _wrap_bio = _no_encryption


class SSLSession:
    pass


class Certificate:
    pass


class MemoryBIO:
    """Bytes on their way between a program and its connection."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._is_ended = False

    @property
    def pending(self) -> int:
        return len(self._bytes)

    @property
    def eof(self) -> bool:
        return self._is_ended and not self._bytes

    def read(self, size: int = -1) -> bytes:
        count = len(self._bytes) if size < 0 else size
        taken = bytes(self._bytes[:count])
        del self._bytes[:count]
        return taken

    def write(self, data: bytes) -> int:
        if self._is_ended:
            raise SSLError("cannot write() after write_eof()")
        self._bytes += data
        return memoryview(data).nbytes

    def write_eof(self) -> None:
        self._is_ended = True


_OBJECTS = {
    "1.3.6.1.5.5.7.3.1": (129, "serverAuth", "TLS Web Server Authentication"),
    "1.3.6.1.5.5.7.3.2": (130, "clientAuth", "TLS Web Client Authentication"),
}


def txt2obj(text: str, name: bool = False) -> tuple[int, str, str, str]:
    for oid, (nid, short, long) in _OBJECTS.items():
        if text == oid or (name and text in (short, long)):
            return nid, short, long, oid
    raise ValueError(f"unknown object '{text[:100]}'")


def nid2obj(number: int) -> tuple[int, str, str, str]:
    for oid, (nid, short, long) in _OBJECTS.items():
        if number == nid:
            return nid, short, long, oid
    raise ValueError(f"unknown NID {number}")


def get_default_verify_paths() -> tuple[str, str, str, str]:
    return "SSL_CERT_FILE", "/etc/ssl/cert.pem", "SSL_CERT_DIR", "/etc/ssl/certs"


def RAND_bytes(count: int) -> bytes:
    return os.urandom(count)


def RAND_add(data: object, entropy: float) -> None:
    pass


def RAND_status() -> bool:
    return True
