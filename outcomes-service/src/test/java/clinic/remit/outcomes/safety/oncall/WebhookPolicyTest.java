package clinic.remit.outcomes.safety.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254", // the data of a cloud's machine
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void theClinicsOwnNetworkIsNotReached(String address) throws UnknownHostException {
        assertThat(WebhookPolicy.mayReach(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:4700:4700::1111", "2001:4860::1"})
    void whatIsInTheOpenIs(String address) throws UnknownHostException {
        assertThat(WebhookPolicy.mayReach(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pager.example/hook",
                "ftp://pager.example/hook",
                "https:///hook",
                "https://user:password@pager.example/hook",
                "https://pager.example/hook#part",
                "pager.example/hook",
                "https://pager example/hook",
                "file:///etc/passwd"
            })
    void anAddressThatIsNotPlainHttpsIsWrong(String webhook) {
        assertThat(WebhookPolicy.wrongWith(webhook, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://pager.example/hook", "https://pager.example:8443/hook?site=7", "HTTPS://pager.example"})
    void plainHttpsIsRight(String webhook) {
        assertThat(WebhookPolicy.wrongWith(webhook, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/hook", "https://127.0.0.1/hook"})
    void onADevelopersMachineItsOwnAddressesWillDo(String webhook) {
        assertThat(WebhookPolicy.wrongWith(webhook, true)).isEmpty();
    }
}
