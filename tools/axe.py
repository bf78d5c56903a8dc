"""Runs axe-core over the site's pages in headless Chromium, in light and dark; ends with 1 where it finds something.

usage: axe.py http://127.0.0.1:PORT/FOLDER/?open=WORD

Crawls at most 40 pages of the same origin. axe-core's script travels in the package axe-playwright-python; the
browser is driven through Selenium, with Debian's chromium and chromium-driver.
"""
import pathlib
import sys
from importlib import util
from urllib.parse import urljoin, urlparse

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

MOST_PAGES = 40
DRIVER = "/usr/bin/chromedriver"


def axe_script():
    package = pathlib.Path(util.find_spec("axe_playwright_python").origin).parent
    return next(package.rglob("axe.min.js")).read_text(encoding="utf-8")


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    return webdriver.Chrome(options=options, service=Service(DRIVER))


def main(base):
    script, driver = axe_script(), browser()
    # Without this the pages' own policy would keep axe's script from running.
    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    queue, seen, found = [base, urljoin(base, "search?q=freedom"), urljoin(base, "no-such-page")], set(), 0
    try:
        while queue and len(seen) < MOST_PAGES:
            address = queue.pop(0)
            if address in seen:
                continue
            seen.add(address)
            for scheme in ("light", "dark"):
                driver.execute_cdp_cmd(
                    "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
                driver.get(address)
                driver.execute_script(script)
                results = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
                for violation in results["violations"]:
                    found += len(violation["nodes"])
                    print(f"{urlparse(address).path} ({scheme}): {violation['id']}: {violation['help']}")
                    for node in violation["nodes"][:3]:
                        print("    " + node["html"][:160])
            links = [link.get_attribute("href") for link in driver.find_elements(By.CSS_SELECTOR, "a[href]")]
            # One page of each form first: entries by the dozen look alike.
            fresh = [link.split("#")[0] for link in links if link and link.startswith(urljoin(base, ".")) and "format=" not in link]
            queue += sorted(set(fresh) - seen, key=lambda link: "/entries/" in link)
            queue.sort(key=lambda link: "/entries/" in link)
    finally:
        driver.quit()
    print(f"{len(seen)} pages in light and dark, {found} violations")
    return 1 if found or len(seen) < 10 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
